package anlan.penalty;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.springframework.stereotype.Component;

/** Where fines are paid (代收机构), by organ: the decision must name it. */
@Component
class CollectingBank {

    private final Map<String, String> accounts;

    CollectingBank() {
        var in = Objects.requireNonNull(CollectingBank.class.getResourceAsStream("/data/penalty/collecting.csv"));
        var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var rows = format.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            accounts = rows.stream().collect(Collectors.toMap(row -> row.get("organ"),
                    row -> row.get("bank") + "（" + row.get("address") + "；户名：" + row.get("holder") + "；账号：" + row.get("account") + "）"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String of(String organ) {
        return accounts.getOrDefault(organ, accounts.get("*"));
    }
}
