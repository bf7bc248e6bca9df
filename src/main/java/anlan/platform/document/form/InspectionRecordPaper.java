package anlan.platform.document.form;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The record of a visit (现场检查记录): what was told, what was seen item by item, what was done about it, signed on every
 * page.
 *
 * @param present the person in charge on the site with the post, for example 赵戊　安全管理员
 * @param recusal whether the unit asked for other officers
 * @param summary what was checked and with which result, before the findings
 * @param findings empty when nothing was found
 * @param unitOpinion what the person on the site says to the record
 * @param presentSignature a refused one carries the reason and the witness
 */
public record InspectionRecordPaper(
        @Filled("被检查单位") Addressee addressee,
        @Filled("地址") String address,
        @Filled("统一社会信用代码") String creditCode,
        @Filled("法定代表人") String head,
        @Filled("现场负责人及职务") String present,
        @Nullable String phone,
        @Filled("检查场所") String place,
        @Filled("检查开始时间") LocalDateTime from,
        @Filled("检查结束时间") LocalDateTime to,
        @Filled(value = "检查人员", atLeast = 2) List<Signature> officers,
        boolean recusal,
        @Filled("检查情况") String summary,
        List<Finding> findings,
        @Filled("处理情况") List<String> handling,
        @Nullable String unitOpinion,
        @Filled("现场负责人签名") Signature presentSignature)
        implements PaperValues {

    /** One thing seen (检查发现), with the photos or copies that prove it. */
    public record Finding(@Filled("检查发现") String text, @Nullable String evidence) {}

    @Override
    public String kind() {
        return "inspection-record";
    }
}
