package anlan.platform.health;

import java.util.List;
import org.springframework.stereotype.Component;

/** All lines of the page, in their order; a line that cannot even look is itself a finding. */
@Component
public class HealthLines {

    private final List<HealthLine> lines;

    HealthLines(List<HealthLine> lines) {
        this.lines = lines;
    }

    public List<HealthLine.Finding> look() {
        return lines.stream().map(HealthLines::look).toList();
    }

    private static HealthLine.Finding look(HealthLine line) {
        try {
            return line.look();
        } catch (RuntimeException e) {
            return HealthLine.Finding.err("无法检查", "一项检查未能完成，请查看日志。");
        }
    }
}
