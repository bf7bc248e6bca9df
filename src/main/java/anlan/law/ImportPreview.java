package anlan.law;

import java.util.List;
import java.util.UUID;

/** An uploaded workbook waiting for its confirmation (导入批次). */
public record ImportPreview(UUID id, String fileName, boolean applied, List<Row> rows) {

    public ImportPreview {
        rows = List.copyOf(rows);
    }

    /** What a row of the workbook would do (导入预览). */
    public record Row(int number, String name, String code, String kind, Effect effect, List<String> faults) {

        public Row {
            faults = List.copyOf(faults);
        }
    }

    /** What a row comes to (导入结果). */
    public enum Effect {
        NEW("新增", "ok"), CHANGED("新版本", "ok"), SAME("无变化", "mute"), FAULTY("有错误", "err");

        private final String label;
        private final String tone;

        Effect(String label, String tone) {
            this.label = label;
            this.tone = tone;
        }

        public String label() {
            return label;
        }

        public String tone() {
            return tone;
        }

        public boolean isFault() {
            return this == FAULTY;
        }
    }

    public long count(Effect effect) {
        return rows.stream().filter(row -> row.effect() == effect).count();
    }

    public boolean isFaulty() {
        return count(Effect.FAULTY) > 0;
    }

    public boolean mayBeApplied() {
        return !applied && !isFaulty() && count(Effect.NEW) + count(Effect.CHANGED) > 0;
    }
}
