package anlan.hazard;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Identifier;
import anlan.kernel.Traceable;
import java.time.Instant;
import java.util.List;

/** Handing a matter over to another authority went a step on (移送其他部门). */
public record CaseTransferred(
        TransferId subject, EnterpriseId enterprise, TransferStatus status, String receiver, String words,
        List<Identifier> sources, Instant at)
        implements Traceable {

    public CaseTransferred {
        sources = List.copyOf(sources);
    }

    @Override
    public String summary() {
        return switch (status) {
            case PROPOSED -> "报请移送" + receiver + "：" + words;
            case RETURNED -> "退回移送" + receiver + "的报告：" + words;
            case ISSUED -> "移送" + receiver + "，" + words;
            case DECLINED -> receiver + "退回移送：" + words;
            case ANSWERED -> receiver + "反馈处理结果：" + words;
            case RECEIVED -> receiver + "签收移送：" + words;
        };
    }
}
