package anlan.organization.trade;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.springframework.stereotype.Component;

/** What the codes of GB/T 4754-2017 stand for. */
@Component
class TradeNames {

    private final Map<String, String> names = new HashMap<>();

    TradeNames() {
        var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var text = new InputStreamReader(
                        Objects.requireNonNull(TradeNames.class.getResourceAsStream("/data/trade/gbt4754-2017.csv")),
                        StandardCharsets.UTF_8);
                var rows = format.parse(text)) {
            rows.forEach(row -> names.put(row.get("code"), row.get("name")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it is the code of a 大类, 中类 or 小类. */
    boolean known(String code) {
        return names.containsKey(code) && Character.isDigit(code.charAt(0));
    }

    String of(String code) {
        return names.getOrDefault(code, "");
    }
}
