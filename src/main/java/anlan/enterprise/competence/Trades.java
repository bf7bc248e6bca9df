package anlan.enterprise.competence;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.springframework.stereotype.Component;

/** The trades of GB/T 4754-2017 (国民经济行业分类): section, division, group and class, by code and by words. */
@Component
public class Trades {

    /**
     * One trade (行业).
     *
     * @param level 门类, 大类, 中类 or 小类
     * @param section the letter of its 门类
     */
    public record Trade(String code, String name, String level, String parent, String section) {}

    /** A range of trade codes, the end not included. */
    public record Range(String from, String to) {}

    private static final String FILE = "/data/trade/gbt4754-2017.csv";

    private final Map<String, Trade> byCode = new LinkedHashMap<>();
    private final Map<String, String> byName = new LinkedHashMap<>();

    Trades() {
        var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var text = new InputStreamReader(
                        Objects.requireNonNull(Trades.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8);
                var rows = format.parse(text)) {
            String section = "";
            for (var row : rows) {
                section = row.get("level").equals("门类") ? row.get("code") : section;
                var trade = new Trade(row.get("code"), row.get("name"), row.get("level"), row.get("parent"), section);
                byCode.put(trade.code(), trade);
                byName.put(trade.name(), trade.code());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<Trade> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Whether an enterprise may be classified so: by 大类 or finer, a 门类 is too wide. */
    public boolean isTrade(String code) {
        return byCode.containsKey(code) && !Character.isLetter(code.charAt(0));
    }

    /** 焰火、鞭炮产品制造, or 未分类. */
    public String nameOf(String code) {
        var trade = byCode.get(code);
        return trade == null ? "未分类" : trade.name();
    }

    /** What someone wrote for a trade: its code, its name, or both in one cell; empty if it is none. */
    public Optional<String> recognise(String written) {
        var text = written.strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var code = text.replaceFirst("^[A-Ta-t](?=\\d)", "").replaceFirst("^(\\d{2,4})\\D.*$", "$1");
        if (isTrade(code)) {
            return Optional.of(code);
        }
        return Optional.ofNullable(byName.get(text.replaceFirst("^[A-Ta-t]?\\d{0,4}[\\s·.、-]*", "")))
                .filter(this::isTrade);
    }

    /** The trades whose code begins with the words or whose name contains them all, the finest first. */
    public List<Trade> search(String words, int limit) {
        var wanted = List.of(words.strip().split("\\s+"));
        var found = new ArrayList<Trade>();
        for (var trade : byCode.values()) {
            if (isTrade(trade.code()) && wanted.stream().allMatch(w -> matches(trade, w))) {
                found.add(trade);
            }
        }
        found.sort((a, b) -> Integer.compare(b.code().length(), a.code().length()));
        return found.stream().limit(limit).toList();
    }

    private static boolean matches(Trade trade, String word) {
        return trade.name().contains(word) || trade.code().startsWith(word);
    }

    public List<Trade> sections() {
        return byCode.values().stream().filter(t -> t.level().equals("门类")).toList();
    }

    /** The 大类 of one 门类, or of all. */
    public List<Trade> divisions(String section) {
        return byCode.values().stream()
                .filter(t -> t.level().equals("大类") && (section.isEmpty() || t.section().equals(section)))
                .toList();
    }

    /** The codes under a 门类, 大类, 中类 or 小类. */
    public Range range(String code) {
        if (code.length() == 1) {
            var below = divisions(code);
            return below.isEmpty()
                    ? new Range("!", "!")
                    : new Range(below.getFirst().code(), below.getLast().code() + "~");
        }
        return new Range(code, code + "~");
    }
}
