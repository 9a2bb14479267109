package io.asyncache.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;

class OptionsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            cache.yaml                                   | cache.yaml                | INFO  | -
            /etc/app/cache.yaml                          | /etc/app/cache.yaml       | INFO  | -
            a,b=c.yaml                                   | a,b=c.yaml                | INFO  | -
            C:\\app\\cache.yaml                          | C:\\app\\cache.yaml       | INFO  | -
            configuration=odd.yaml                       | configuration=odd.yaml    | INFO  | -
            config=cache.yaml                            | cache.yaml                | INFO  | -
            config=a=b.yaml                              | a=b.yaml                  | INFO  | -
            config=cache.yaml,log-level=debug            | cache.yaml                | DEBUG | -
            log-level=OFF                                | -                         | OFF   | -
            log-level=warn,config=c.yaml,log-file=a.log  | c.yaml                    | WARN  | a.log
            log-file=a.log                               | -                         | INFO  | a.log
            log-level=debug,log-level=error              | -                         | ERROR | -
            """)
    void reads(String text, String config, Log.Level level, String logFile) {
        Options options = Options.parse(text);

        assertThat(options.config()).isEqualTo(config);
        assertThat(options.logLevel()).isEqualTo(level);
        assertThat(options.logFile()).isEqualTo(logFile);
        assertThat(options.complaints()).isEmpty();
    }

    @ParameterizedTest
    @NullAndEmptySource
    void nothingIsSaid(String text) {
        Options options = Options.parse(text);

        assertThat(options.config()).isNull();
        assertThat(options.logLevel()).isEqualTo(Log.Level.INFO);
        assertThat(options.logFile()).isNull();
        assertThat(options.complaints()).isEmpty();
    }

    @Test
    void complainsOfEachOptionThatItDoesNotKnowAndTakesTheRest() {
        Options options = Options.parse("config=c.yaml,log-level=loud,colour,log-file=a.log,Config=d.yaml");

        assertThat(options.config()).isEqualTo("c.yaml");
        assertThat(options.logFile()).isEqualTo("a.log");
        assertThat(options.logLevel()).isEqualTo(Log.Level.INFO);
        String allowed = "; allowed are config=FILE, log-level=debug|info|warn|error|off, log-file=FILE";
        assertThat(options.complaints())
                .containsExactly(
                        "option 'log-level=loud' is not understood" + allowed,
                        "option 'colour' is not understood" + allowed,
                        "option 'Config=d.yaml' is not understood" + allowed);
    }
}
