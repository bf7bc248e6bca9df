package anlan.sample;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;

/** How many enterprises of a trade the sample district has, what they are called and how large they are. */
record SampleTrade(String code, int weight, String noun, int staffMin, int staffMax, int risk, int visits) {

    static List<SampleTrade> all() {
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var in = new InputStreamReader(
                        Objects.requireNonNull(SampleTrade.class.getResourceAsStream("/data/sample/trades.csv")),
                        StandardCharsets.UTF_8);
                var rows = format.parse(in)) {
            return rows.stream()
                    .map(row -> new SampleTrade(
                            row.get("trade"),
                            Integer.parseInt(row.get("weight")),
                            row.get("noun"),
                            Integer.parseInt(row.get("staff_min")),
                            Integer.parseInt(row.get("staff_max")),
                            Integer.parseInt(row.get("risk")),
                            Integer.parseInt(row.get("visits_per_year"))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
