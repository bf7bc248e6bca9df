package anlan.hazard;

import anlan.kernel.Procedure;
import anlan.kernel.State;
import anlan.kernel.Transition;
import java.util.List;

/** Where a rectification order stands (指令状态). */
public enum OrderStatus implements State {
    ISSUED("待送达", "warn"),
    RUNNING("整改中", "warn"),
    REINSPECTION_DUE("待复查", "info"),
    PASSED("已销号", "ok"),
    FAILED("复查未通过", "err"),
    PARTLY_FAILED("部分未通过", "err");

    private static final String OFFICERS = "执法人员";
    private static final String TERM = "law:rectification-term";
    private static final String REINSPECTION = "law:reinspection";

    /** The procedure of an order (责令限期整改程序). */
    public static final Procedure<OrderStatus> PROCEDURE = new Procedure<>("rectification", "责令限期整改", List.of(
            new Transition<>(ISSUED, "送达", RUNNING, OFFICERS, "送达回证", "当场或者及时", "law:correction"),
            new Transition<>(RUNNING, "延期答复", RUNNING, "股室负责人", "整改延期答复书", "D65", TERM),
            new Transition<>(RUNNING, "申请复查或者期限届满", REINSPECTION_DUE, "生产经营单位", "", "整改期限内", TERM),
            new Transition<>(REINSPECTION_DUE, "到期事项复查，其余未到期", RUNNING, OFFICERS, "整改复查意见书", "D63", REINSPECTION),
            new Transition<>(REINSPECTION_DUE, "复查通过", PASSED, OFFICERS, "整改复查意见书", "D63", REINSPECTION),
            new Transition<>(REINSPECTION_DUE, "复查未通过", FAILED, OFFICERS, "整改复查意见书", "D63", REINSPECTION),
            new Transition<>(REINSPECTION_DUE, "复查部分通过", PARTLY_FAILED, OFFICERS, "整改复查意见书", "D63", REINSPECTION),
            new Transition<>(FAILED, "再次复查通过", PASSED, OFFICERS, "整改复查意见书", "", REINSPECTION),
            new Transition<>(FAILED, "再次复查部分通过", PARTLY_FAILED, OFFICERS, "整改复查意见书", "", REINSPECTION),
            new Transition<>(FAILED, "再次复查未通过", FAILED, OFFICERS, "整改复查意见书", "", REINSPECTION),
            new Transition<>(PARTLY_FAILED, "再次复查通过", PASSED, OFFICERS, "整改复查意见书", "", REINSPECTION),
            new Transition<>(PARTLY_FAILED, "再次复查未通过", PARTLY_FAILED, OFFICERS, "整改复查意见书", "", REINSPECTION)));

    private final String label;
    private final String tone;

    OrderStatus(String label, String tone) {
        this.label = label;
        this.tone = tone;
    }

    @Override
    public String label() {
        return label;
    }

    /** The tone of its tag: ok, warn, err, info. */
    public String tone() {
        return tone;
    }

    OrderStatus to(OrderStatus next) {
        return PROCEDURE.move(this, next);
    }

    public boolean isReinspectable() {
        return this == REINSPECTION_DUE || this == FAILED || this == PARTLY_FAILED;
    }
}
