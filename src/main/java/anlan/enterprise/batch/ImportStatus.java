package anlan.enterprise.batch;

import anlan.kernel.State;

/** How far an import is (导入状态). */
public enum ImportStatus implements State {
    UPLOADED("待核对列", "info"),
    RUNNING("导入中", "info"),
    REJECTED("有错未导入", "err"),
    DONE("已导入", "ok"),
    INTERRUPTED("中断", "warn"),
    FAILED("未能读取", "err");

    private final String label;
    private final String tone;

    ImportStatus(String label, String tone) {
        this.label = label;
        this.tone = tone;
    }

    @Override
    public String label() {
        return label;
    }

    public String tone() {
        return tone;
    }

    /** Whether it may be started, for the first time or again: nothing of it is in the register. */
    public boolean startable() {
        return this != RUNNING && this != DONE;
    }
}
