package anlan.law;

import anlan.kernel.Period;
import anlan.law.Violation.Range;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tiers as rows of named columns: the delivered file, a line of a workbook, or a form. */
final class TierFile {

    static final String RESOURCE = "data/discretion/tiers.csv";

    /** The columns, and how a workbook heads them. */
    static final Map<String, String> COLUMNS = columns();

    private TierFile() {}

    private static Map<String, String> columns() {
        var columns = new LinkedHashMap<String, String>();
        Stream.of("code 阶次编码", "violation 违法行为编号", "edition 法律版本", "stage 处罚阶段", "target 对象", "rank 序次", "name 阶次名称",
                "conditions 适用情形", "unit 幅度单位", "low 下限", "high 上限", "effective_from 施行日期", "effective_to 最后施行日",
                "document 来源文件", "status 核对状态").map(c -> c.split(" ")).forEach(c -> columns.put(c[0], c[1]));
        return columns;
    }

    static List<Tier> tiers(Instant now) {
        return TableFile.rows(RESOURCE).stream().map(row -> tier(row::get, Versioned.delivered(RESOURCE, now))).toList();
    }

    /** From values that were checked. */
    static Tier tier(UnaryOperator<String> row, Versioned version) {
        return new Tier(version, row.apply("code").strip(), row.apply("violation").strip(), row.apply("edition").strip(),
                stage(row.apply("stage")), target(row.apply("target")), Integer.parseInt(row.apply("rank").strip()),
                row.apply("name").strip(), conditions(row.apply("conditions")), isShare(row.apply("unit")),
                new Range(new BigDecimal(row.apply("low").strip()), new BigDecimal(row.apply("high").strip())),
                new Period(LocalDate.parse(row.apply("effective_from").strip()), DeadlineFile.day(row.apply("effective_to"))),
                row.apply("document").strip(), row.apply("status").strip());
    }

    /** The values of a row by its columns, as a form or a workbook shows them. */
    static Map<String, String> values(Tier tier) {
        var values = new LinkedHashMap<String, String>();
        values.put("code", tier.code());
        values.put("violation", tier.violation());
        values.put("edition", tier.edition());
        values.put("stage", tier.stage() == null ? "" : tier.stage().label());
        values.put("target", tier.target() == null ? "" : tier.target().label());
        values.put("rank", String.valueOf(tier.rank()));
        values.put("name", tier.name());
        values.put("conditions", String.join("\n", tier.conditions()));
        values.put("unit", tier.share() ? "%" : "元");
        values.put("low", text(tier.band().min()));
        values.put("high", text(tier.band().max()));
        values.put("effective_from", tier.inForce().from().toString());
        values.put("effective_to", tier.inForce().until() == null ? "" : String.valueOf(tier.inForce().until()));
        values.put("document", tier.document());
        values.put("status", tier.status());
        return values;
    }

    private static String text(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    static List<String> conditions(String text) {
        return Arrays.stream(text.split("[\\r\\n；;]+")).map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    static boolean isShare(String unit) {
        return unit.strip().equals("%");
    }

    static @Nullable PenaltyStage stage(String text) {
        return text.isBlank() ? null : Arrays.stream(PenaltyStage.values())
                .filter(s -> s.name().equals(text.strip()) || s.label().equals(text.strip())).findFirst().orElseThrow();
    }

    static @Nullable PenaltyTarget target(String text) {
        return text.isBlank() ? null : Arrays.stream(PenaltyTarget.values())
                .filter(t -> t.name().equals(text.strip()) || t.label().equals(text.strip())).findFirst().orElseThrow();
    }
}
