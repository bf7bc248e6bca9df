package anlan.terminal.deed;

import anlan.inspection.SiteMeasure;
import anlan.platform.document.form.InspectionRecordPaper;
import anlan.platform.document.form.OnSiteMeasurePaper;
import anlan.platform.document.form.RectificationOrderPaper;
import anlan.platform.document.form.Signature;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A paper as it is read out and signed on the phone (宣读文本), made from what is frozen in the issued paper. */
final class ReadingText {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final List<String> lines = new ArrayList<>();

    private ReadingText(String title, String number) {
        lines.add(title);
        line("文号", number);
    }

    static String of(InspectionRecordPaper paper, String number) {
        var text = new ReadingText("现场检查记录", number);
        text.line("被检查单位", paper.addressee().name());
        text.line("地址", paper.address());
        text.line("检查场所", paper.place());
        text.line("检查时间", minute(paper.from()) + " 至 " + minute(paper.to()));
        text.officers(paper.officers());
        text.line("现场负责人", paper.present());
        text.line("检查情况", paper.summary());
        text.numbered(paper.findings().stream().map(InspectionRecordPaper.Finding::text).toList());
        text.line("处理", String.join("；", paper.handling()));
        text.line("单位意见", paper.unitOpinion());
        return text.joined();
    }

    static String of(RectificationOrderPaper paper, String number) {
        var text = new ReadingText("责令限期整改指令书", number);
        text.line("被责令单位", paper.addressee().name());
        text.line("检查日期", paper.inspectedOn().toString());
        text.line("检查记录", paper.recordNumber());
        text.line("依据", paper.basis());
        text.officers(paper.officers());
        for (var item : paper.items()) {
            text.lines.add(item.no() + ". " + item.problem());
            text.line("违反", item.provision());
            text.line("要求", item.requirement());
            text.line("期限", item.due() + " 前");
        }
        return text.joined();
    }

    static String of(OnSiteMeasurePaper paper, String number) {
        var text = new ReadingText("现场处理措施决定书", number);
        text.line("当事人", paper.addressee().name());
        text.line("检查日期", paper.inspectedOn().toString());
        text.line("检查记录", paper.recordNumber());
        text.line("依据", paper.basis());
        text.officers(paper.officers());
        text.numbered(paper.findings());
        text.line("措施", paper.measures().stream().map(m -> SiteMeasure.valueOf(m.name())).sorted().map(SiteMeasure::label)
                .collect(Collectors.joining("、")));
        text.line("对象", paper.object());
        return text.joined();
    }

    private void officers(List<Signature> officers) {
        line("检查人员", officers.stream().map(o -> o.name() + "（" + o.certificateNo() + "）").collect(Collectors.joining("、")));
    }

    private void numbered(List<String> found) {
        for (int i = 0; i < found.size(); i++) {
            lines.add(i + 1 + ". " + found.get(i));
        }
    }

    private void line(String label, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            lines.add(label + "：" + value);
        }
    }

    private String joined() {
        return String.join("\n", lines);
    }

    private static String minute(LocalDateTime moment) {
        return MINUTE.format(moment);
    }
}
