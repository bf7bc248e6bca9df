package anlan.penalty;

import static anlan.testing.Acting.as;
import static anlan.testing.Acting.run;

import anlan.law.PenaltyStage;
import anlan.testing.MovableClock;
import java.util.Set;
import org.springframework.context.ApplicationContext;

/** A suspected crime that the principal head has sent to the police, for tests of other modules. */
public final class Referred {

    private final PenaltyFixtures the;

    public Referred(ApplicationContext context, MovableClock clock) {
        the = new PenaltyFixtures(context, clock);
    }

    /** The number of its letter. */
    public String number() {
        var id = the.anInvestigatedCase(the.aUnit());
        run(the.officer, () -> the.bean(CaseReports.class).submit(id, new CaseReports.NewReport("关闭报警装置继续生产，具有发生重大伤亡事故的现实危险。", "",
                Report.Proposal.REFER, "危险作业罪", false, false, "建议移送公安机关。",
                the.view(id).offences().stream().map(o -> new CaseReports.Weight(o.id(), PenaltyStage.FIRST, null, Set.of(), "")).toList())));
        the.approve(id);
        return as(the.officer, () -> the.bean(Referrals.class).of(id)).getFirst().referral().number();
    }
}
