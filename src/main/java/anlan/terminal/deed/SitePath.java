package anlan.terminal.deed;

import anlan.inspection.Answer;
import anlan.inspection.Handling;
import anlan.inspection.SiteMeasure;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The name of one field of the record of a visit (现场记录的一项), as {@code findings/…/due}. Values are compared as text: an
 * empty one was never filled in.
 *
 * @param id the item or the finding; null among the facts
 * @param part empty for a finding as a whole
 */
record SitePath(Group group, @Nullable UUID id, String part) {

    /** Where the field stands. */
    enum Group {
        facts("startedAt", "endedAt", "place", "presentName", "presentPost", "presentPhone", "recusalAsked", "summary", "unitOpinion"),
        answers("answer", "remark"),
        findings("", "item", "problem", "place", "provision", "basis", "violation", "handling", "requirement", "due", "major",
                "majorGround", "measures", "measureObject");

        private final Set<String> parts;

        Group(String... parts) {
            this.parts = Set.of(parts);
        }
    }

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("startedAt", "检查开始"), Map.entry("endedAt", "检查结束"), Map.entry("place", "地点"), Map.entry("presentName", "现场负责人"),
            Map.entry("presentPost", "职务"), Map.entry("presentPhone", "电话"), Map.entry("recusalAsked", "申请回避"), Map.entry("summary", "检查情况"),
            Map.entry("unitOpinion", "单位意见"), Map.entry("answer", "结论"), Map.entry("remark", "备注"), Map.entry("", "检查发现"), Map.entry("item", "检查项"),
            Map.entry("problem", "问题"), Map.entry("provision", "条款"), Map.entry("basis", "违反的规定"), Map.entry("violation", "违法行为"),
            Map.entry("handling", "处理方式"), Map.entry("requirement", "整改要求"), Map.entry("due", "整改期限"), Map.entry("major", "重大隐患"),
            Map.entry("majorGround", "判定依据"), Map.entry("measures", "现场处理措施"), Map.entry("measureObject", "措施对象"));

    static SitePath of(String text) {
        var parts = text.split("/", -1);
        if (parts.length < 2 || parts.length > 3 || Arrays.stream(Group.values()).noneMatch(g -> g.name().equals(parts[0]))) {
            throw Body.wrong(shortened(text));
        }
        var group = Group.valueOf(parts[0]);
        boolean one = group == Group.facts;
        var part = one ? parts[1] : parts.length == 3 ? parts[2] : "";
        if (one && parts.length != 2 || !group.parts.contains(part) || parts.length == 3 && part.isEmpty()) {
            throw Body.wrong(shortened(text));
        }
        return new SitePath(group, one ? null : Body.parsed(shortened(text), parts[1], UUID::fromString), part);
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    static SitePath fact(String part) {
        return new SitePath(Group.facts, null, part);
    }

    static SitePath answer(UUID item, String part) {
        return new SitePath(Group.answers, item, part);
    }

    static SitePath finding(UUID id, String part) {
        return new SitePath(Group.findings, id, part);
    }

    /** The same field of another finding. */
    SitePath under(UUID other) {
        return new SitePath(group, other, part);
    }

    boolean isWhole() {
        return group == Group.findings && part.isEmpty();
    }

    boolean isMoment() {
        return part.equals("startedAt") || part.equals("endedAt");
    }

    /** What the page calls the field. */
    String word() {
        return WORDS.getOrDefault(part, part);
    }

    /** The value of the wire as text that can be compared; a value of another kind is refused. */
    String text(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return isFlag() ? "false" : "";
        }
        if (isWhole()) {
            return value.isObject() ? value.path("problem").stringValue("") : value.stringValue("");
        }
        if (isFlag() ? !value.isBoolean() : part.equals("measures") ? !value.isArray() : !value.isString()) {
            throw Body.wrong(toString());
        }
        return isFlag() ? String.valueOf(value.booleanValue())
                : part.equals("measures") ? StreamSupport.stream(value.spliterator(), false).map(v -> measure(v.stringValue(""))).distinct().sorted()
                        .map(Enum::name).collect(Collectors.joining(","))
                : checked(value.stringValue().strip());
    }

    private SiteMeasure measure(String name) {
        return Body.parsed(toString(), name, SiteMeasure::valueOf);
    }

    private String checked(String text) {
        return text.isEmpty() ? "" : switch (part) {
            case "startedAt", "endedAt" -> Body.parsed(toString(), text, Instant::parse).truncatedTo(ChronoUnit.MILLIS).toString();
            case "due" -> Body.parsed(toString(), text, LocalDate::parse).toString();
            case "answer" -> Body.parsed(toString(), text, Answer::valueOf).name();
            case "handling" -> Body.parsed(toString(), text, Handling::valueOf).name();
            case "item" -> Body.parsed(toString(), text, UUID::fromString).toString();
            default -> text;
        };
    }

    /** The text as the wire has it; null where nothing was filled in. */
    @Nullable Object wire(String text) {
        return isFlag() ? (Object) text.equals("true")
                : part.equals("measures") ? text.isEmpty() ? List.of() : List.of(text.split(","))
                : text.isEmpty() ? null : text;
    }

    private boolean isFlag() {
        return part.equals("recusalAsked") || part.equals("major");
    }

    @Override
    public String toString() {
        return group + (id == null ? "" : "/" + id) + (part.isEmpty() ? "" : "/" + part);
    }
}
