package anlan.platform.document.form;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The scheme of a visit (现场检查方案): whom, when, by whom and what, approved before the officers leave.
 *
 * @param source the plan, the task or the lead it comes from
 * @param content the checks, one line each
 * @param way how the visit is made, for example 查阅资料、现场查看、询问
 * @param opinion null while the approval is still to come
 */
public record InspectionSchemePaper(
        @Filled("被检查单位") Addressee addressee,
        @Filled("地址") String address,
        @Nullable String contact,
        @Nullable String phone,
        @Filled("所属行业") String industry,
        @Filled("检查来源") String source,
        @Filled("检查开始时间") LocalDateTime from,
        @Filled("检查结束时间") LocalDateTime to,
        @Filled(value = "检查人员", atLeast = 2) List<Signature> officers,
        @Filled("检查内容") List<String> content,
        @Filled("检查方式") String way,
        @Nullable Opinion opinion,
        @Nullable String remark)
        implements PaperValues {

    @Override
    public String kind() {
        return "inspection-scheme";
    }
}
