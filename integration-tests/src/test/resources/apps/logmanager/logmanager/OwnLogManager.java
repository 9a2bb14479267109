package logmanager;

import java.util.logging.LogManager;

public final class OwnLogManager extends LogManager {}
