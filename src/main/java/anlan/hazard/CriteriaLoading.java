package anlan.hazard;

import anlan.platform.database.Scope;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Loads the criteria that come with the program into an empty database. */
@Component
@Order(41)
class CriteriaLoading implements ApplicationRunner {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setIgnoreEmptyLines(true).get();

    private final Criteria criteria;
    private final Clock clock;

    CriteriaLoading(Criteria criteria, Clock clock) {
        this.criteria = criteria;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        var in = Objects.requireNonNull(CriteriaLoading.class.getResourceAsStream("/data/hazard/major-criteria.csv"));
        try (var rows = FORMAT.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var all = rows.stream().map(row -> new Criterion(row.get("code"), 1, row.get("trade"), row.get("criterion"),
                    row.get("source"), row.get("status"), clock.instant(), "随程序提供")).toList();
            Scope.SYSTEM.run(() -> {
                if (criteria.isEmpty()) {
                    all.forEach(criteria::add);
                }
            });
        }
    }
}
