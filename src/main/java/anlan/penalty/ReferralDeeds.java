package anlan.penalty;

import java.util.List;
import org.springframework.stereotype.Component;

/** What those who handle a case may do about its referrals (移送的下一步). */
@Component
class ReferralDeeds implements HandlerDeeds {

    private final CaseDesk desk;

    ReferralDeeds(CaseDesk desk) {
        this.desk = desk;
    }

    @Override
    public void add(CaseView view, List<NextDeed> deeds) {
        var referrals = desk.records.of(view.id(), Referral.class);
        referrals.forEach(r -> course(r, deeds));
        boolean crime = referrals.stream().anyMatch(r -> r.isCrime() && r.status().isPending());
        if (!crime && view.status().mayBeReferred() && view.pending().isEmpty()) {
            deeds.add(new NextDeed("涉嫌犯罪，报请移送公安", "/crime-referral", "", false));
        }
        boolean early = view.status() == CaseStatus.LEAD || view.status().isInvestigation();
        if (early && view.pending().isEmpty()) {
            deeds.add(new NextDeed("不属于本机关，报请移送", "/transfer", "", false));
        }
        if (view.status() == CaseStatus.REFERRED && view.pending().isEmpty() && referrals.stream().anyMatch(r -> r.status() == ReferralStatus.CONVICTED)) {
            deeds.add(new NextDeed("报请结案", "/closure", "已追究刑事责任", true));
        }
    }

    private static void course(Referral referral, List<NextDeed> deeds) {
        var at = "/referrals/" + referral.id();
        switch (referral.status()) {
            case APPROVED -> deeds.add(new NextDeed("登记移交：" + referral.receiver(), at + "/hand-over",
                    referral.body().isEmpty() ? referral.number() : "已送到对方账户，对方签收后自动登记", referral.body().isEmpty()));
            case NOT_FILED -> {
                deeds.add(new NextDeed("提请公安机关复议", at + "/review", "", true));
                deeds.add(new NextDeed("建议检察院立案监督", at + "/supervision", "", false));
            }
            case UPHELD -> deeds.add(new NextDeed("建议检察院立案监督", at + "/supervision", "", true));
            default -> { }
        }
        if (!ReferralMoves.entered(referral).isEmpty()) {
            deeds.add(new NextDeed("登记移送往来文书", at + "/letters", referral.status().label(), referral.status() == ReferralStatus.HANDED_OVER));
        }
    }
}
