package anlan.platform.document.form;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The decision taken on the site when safety cannot be assured (现场处理措施决定书).
 *
 * @param basis the provisions in full, for example 《中华人民共和国安全生产法》第六十五条第一款第三项
 * @param object what is stopped or cleared, for example 喷漆车间
 * @param until the last day; null where it lasts until the review after the hazard is gone
 */
public record OnSiteMeasurePaper(
        @Filled("当事人") Addressee addressee,
        @Filled("检查日期") LocalDate inspectedOn,
        @Filled("现场检查记录文号") String recordNumber,
        @Filled("发现的问题") List<String> findings,
        @Filled("法律依据") String basis,
        @Filled("处理措施") Set<Measure> measures,
        @Filled("措施对象") String object,
        @Filled("措施起始时间") LocalDateTime from,
        @Nullable LocalDate until,
        @Filled(value = "执法人员", atLeast = 2) List<Signature> officers,
        @Filled("当事人签名") Signature unitSignature)
        implements PaperValues {

    /** What the law lets the officer order on the spot (现场处理措施). */
    public enum Measure {
        WITHDRAW("从危险区域内撤出作业人员"),
        SUSPEND("暂时停产停业"),
        STOP_BUILDING("停止建设"),
        STOP_WORKS("停止施工"),
        STOP_USE("停止使用相关设施、设备");

        private final String label;

        Measure(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    @Override
    public String kind() {
        return "on-site-measure";
    }
}
