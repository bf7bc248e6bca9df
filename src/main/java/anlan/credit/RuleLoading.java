package anlan.credit;

import anlan.platform.database.Scope;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Loads the rules of publication that come with the program and are not there yet. */
@Component
@Order(42)
class RuleLoading implements ApplicationRunner {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setIgnoreEmptyLines(true).get();

    private final PublicationRules rules;
    private final Clock clock;

    RuleLoading(PublicationRules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        var in = Objects.requireNonNull(RuleLoading.class.getResourceAsStream("/data/publication/rules.csv"));
        try (var rows = FORMAT.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var all = rows.stream().map(this::rule).toList();
            Scope.SYSTEM.run(() -> all.stream().filter(rule -> !rules.knows(rule.code())).forEach(rules::add));
        }
    }

    private PublicationRule rule(CSVRecord row) {
        return new PublicationRule(row.get("code"), 1, PublicationKind.valueOf(row.get("kind")), row.get("unit").equals("Y"), row.get("power"),
                row.get("term"), row.get("basis"), row.get("automatic").equals("Y"), row.get("marked").equals("Y"),
                row.get("months").isEmpty() ? null : Integer.valueOf(row.get("months")), row.get("counted"), Integer.parseInt(row.get("explained")),
                LocalDate.parse(row.get("valid_from")), row.get("valid_to").isEmpty() ? null : LocalDate.parse(row.get("valid_to")),
                row.get("source"), row.get("status"), clock.instant(), "随程序提供");
    }
}
