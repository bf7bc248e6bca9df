package anlan.hazard;

import java.time.Instant;

/** One criterion of major hazards (重大事故隐患判定标准), in its newest version. */
public record Criterion(
        String code, int version, String trade, String criterion, String source, String status, Instant changedAt, String changedBy) {

    public boolean isVerified() {
        return status.equals("已核");
    }
}
