package io.asyncache.cli;

import java.util.ArrayList;
import java.util.List;

/** Rows under a heading, in columns: the first to the left, all others to the right. */
final class TextTable {

    private static final String GAP = "  ";
    private static final String ELLIPSIS = "…";

    /** Less of a name than this says nothing. */
    private static final int SHORTEST_NAME = 12;

    private final List<List<String>> rows = new ArrayList<>();

    TextTable(List<String> heading) {
        rows.add(List.copyOf(heading));
    }

    void add(List<String> row) {
        rows.add(List.copyOf(row));
    }

    /** Returns the lines at their full width, the heading first. */
    List<String> lines() {
        return lines(Integer.MAX_VALUE);
    }

    /** Returns the lines within a width: names are shortened, and then columns left out from the right. */
    List<String> lines(int width) {
        int[] widths = widths();
        int columns = widths.length;
        while (columns > 1 && total(widths, columns) - widths[0] + Math.min(widths[0], SHORTEST_NAME) > width) {
            columns--;
        }
        int tooMuch = total(widths, columns) - width;
        if (tooMuch > 0) {
            widths[0] = Math.max(1, widths[0] - tooMuch);
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            lines.add(line(row, widths, columns));
        }
        return lines;
    }

    private int[] widths() {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        return widths;
    }

    private static int total(int[] widths, int columns) {
        int total = (columns - 1) * GAP.length();
        for (int i = 0; i < columns; i++) {
            total += widths[i];
        }
        return total;
    }

    private static String line(List<String> row, int[] widths, int columns) {
        StringBuilder line = new StringBuilder();
        String name = shortened(row.get(0), widths[0]);
        line.append(name).append(" ".repeat(columns == 1 ? 0 : widths[0] - name.length()));
        for (int i = 1; i < columns; i++) {
            line.append(GAP).append(" ".repeat(widths[i] - row.get(i).length())).append(row.get(i));
        }
        // The last cells of a row may be empty.
        return line.toString().stripTrailing();
    }

    /** What tells names apart is mostly their end: the method, not the package. */
    static String shortened(String name, int width) {
        return name.length() <= width ? name : ELLIPSIS + name.substring(name.length() - width + 1);
    }
}
