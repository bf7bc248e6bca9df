package anlan.credit.opendata;

import anlan.credit.PublicationKind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One column of the files with what it means (数据字典); files and dictionary are made from the same list. */
public enum OpenField {
    ID("id", "记录编号", "UUID", "一条记录一个编号，始终不变", row -> row.id().toString()),
    KIND("kind", "种类代码", "代码", "INSPECTION、ORDER、PENALTY 等，见“种类”", OpenRecord::kind),
    KIND_NAME("kindName", "种类", "文字", "种类代码的名称", row -> PublicationKind.valueOf(row.kind()).label()),
    SUBJECT("subject", "对象", "文字", "单位名称；自然人只列姓氏", OpenRecord::subject),
    CODE("code", "统一社会信用代码", "文字", "单位的代码；自然人为空", OpenRecord::code),
    ENTERPRISE("enterprise", "单位编号", "UUID", "同一单位的各条记录相同；自然人为空", row -> text(row.enterprise())),
    NUMBER("number", "文书号", "文字", "决定书、指令书等的文号；没有文书的为空", OpenRecord::number),
    MATTER("matter", "事由", "文字", "违法行为类型或者事项", OpenRecord::matter),
    BASIS("basis", "依据", "文字", "法律、法规、规章的条款", OpenRecord::basis),
    RESULT("result", "结果", "文字", "处罚内容、检查结论或者办理结果", OpenRecord::result),
    AUTHORITY("authority", "机关", "文字", "作出决定的机关", OpenRecord::authority),
    DAY("day", "决定日期", "日期", "年-月-日", row -> row.day().toString()),
    CLOSED("closed", "办结日期", "日期", "整改、督办等办结的日期；没有办结或者不需要办结的为空", row -> text(row.closed())),
    WITHHELD("withheld", "不公开的部分", "文字", "依法不公开的内容及理由；没有的为空", OpenRecord::withheld),
    PUBLISHED("published", "公开时间", "时间", "协调世界时（UTC），ISO 8601", row -> moment(row.published())),
    CORRECTED("corrected", "更正时间", "时间", "没有更正的为空", row -> moment(row.corrected())),
    CORRECTION("correction", "更正说明", "文字", "为什么更正；没有更正的为空", OpenRecord::correction),
    UNTIL("until", "公开至", "日期", "期满自动撤下；长期公开的为空", row -> text(row.until())),
    REPLY("reply", "当事单位的说明", "文字", "单位自己的话，核对以后公开，不是机关的意见；没有的为空", OpenRecord::reply);

    private final String key;
    private final String label;
    private final String type;
    private final String meaning;
    private final Function<OpenRecord, String> value;

    OpenField(String key, String label, String type, String meaning, Function<OpenRecord, String> value) {
        this.key = key;
        this.label = label;
        this.type = type;
        this.meaning = meaning;
        this.value = value;
    }

    /** Its name in JSON. */
    public String key() {
        return key;
    }

    /** Its heading in CSV. */
    public String label() {
        return label;
    }

    public String type() {
        return type;
    }

    public String meaning() {
        return meaning;
    }

    /** All of them in their order: files that were made with others are made anew. */
    static String columns() {
        return Arrays.stream(values()).map(OpenField::key).collect(Collectors.joining(","));
    }

    String of(OpenRecord row) {
        return value.apply(row);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String moment(@Nullable Instant value) {
        return value == null ? "" : value.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
