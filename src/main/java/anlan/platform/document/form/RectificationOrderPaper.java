package anlan.platform.document.form;

import java.time.LocalDate;
import java.util.List;

/**
 * The order to put hazards right, each by its own day (责令限期整改指令书).
 *
 * @param basis the provisions in full that let the organ order it
 */
public record RectificationOrderPaper(
        @Filled("被责令单位") Addressee addressee,
        @Filled("检查日期") LocalDate inspectedOn,
        @Filled("现场检查记录文号") String recordNumber,
        @Filled("法律依据") String basis,
        @Filled("整改事项") List<PaperItem> items,
        @Filled(value = "执法人员", atLeast = 2) List<Signature> officers,
        @Filled("被责令单位负责人签名") Signature unitSignature)
        implements PaperValues {

    /** One line of the order (整改事项): the problem, the provision it breaks, what to do and by which day. */
    public record PaperItem(
            int no,
            @Filled("问题") String problem,
            @Filled("违反的规定") String provision,
            @Filled("整改要求") String requirement,
            @Filled("整改期限") LocalDate due) {}

    @Override
    public String kind() {
        return "rectification-order";
    }
}
