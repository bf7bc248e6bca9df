package anlan.penalty;

import java.util.List;
import org.springframework.stereotype.Component;

/** What those who handle a case may do about its referrals (移送的下一步). */
@Component
class ReferralDeeds implements HandlerDeeds {

    private final CaseDesk desk;
    private final ReferralBook book;
    private final ReferralSupplements supplements;

    ReferralDeeds(CaseDesk desk, ReferralBook book, ReferralSupplements supplements) {
        this.desk = desk;
        this.book = book;
        this.supplements = supplements;
    }

    @Override
    public void add(CaseView view, List<NextDeed> deeds) {
        var referrals = desk.records.of(view.id(), Referral.class);
        referrals.forEach(r -> course(view, r, deeds));
        boolean crime = referrals.stream().anyMatch(r -> r.isCrime() && r.status().isPending());
        if (!crime && view.status().mayBeReferred() && view.pending().isEmpty()) {
            deeds.add(new NextDeed("涉嫌犯罪，报请移送公安", "/crime-referral", "", false));
        }
        boolean early = view.status() == CaseStatus.LEAD || view.status().isInvestigation();
        if (early && view.pending().isEmpty()) {
            deeds.add(new NextDeed("不属于本机关，报请移送", "/transfer", "", false));
        }
        if (!view.status().isEnded() && view.pending().isEmpty()) {
            deeds.add(new NextDeed("公职人员涉嫌职务犯罪，报请移送线索", "/duty-crime", "", false));
        }
        if (view.status() == CaseStatus.REFERRED) {
            deeds.add(new NextDeed("登记证据", "/evidence/new", "移送以后取得的，登记后补充移送", false));
        }
        if (view.status() == CaseStatus.REFERRED && view.pending().isEmpty() && referrals.stream().anyMatch(r -> r.status() == ReferralStatus.CONVICTED)) {
            deeds.add(new NextDeed("报请结案", "/closure", "已追究刑事责任", true));
        }
    }

    private void course(CaseView view, Referral referral, List<NextDeed> deeds) {
        var letters = book.of(referral);
        var at = "/referrals/" + referral.id();
        switch (referral.status()) {
            case APPROVED -> deeds.add(new NextDeed("登记移交：" + referral.receiver(), at + "/hand-over",
                    referral.body().isEmpty() ? referral.number() : "已送到对方账户，对方签收后自动登记", referral.body().isEmpty()));
            case FORWARDED -> deeds.add(new NextDeed("等待" + referral.receiver() + "签收转送的案件", "", referral.body().isEmpty() ? "对方没有账户，收到回执后登记" : "已送到对方账户", false));
            case NOT_FILED -> {
                deeds.add(new NextDeed("提请公安机关复议", at + "/review", "", true));
                deeds.add(new NextDeed("建议检察院立案监督", at + "/supervision", "", false));
            }
            case UPHELD -> deeds.add(new NextDeed("建议检察院立案监督", at + "/supervision", "", true));
            default -> { }
        }
        if (!ReferralMoves.entered(referral, letters).isEmpty()) {
            deeds.add(new NextDeed("登记移送往来文书", at + "/letters", ReferralMoves.lacksCopy(referral, letters) ? "还没有抄送人民检察院" : referral.status().label(),
                    referral.status() == ReferralStatus.HANDED_OVER));
        }
        int open = supplements.open(desk.records.get(view.id()), referral).size();
        if (open > 0) {
            deeds.add(new NextDeed("补充移送材料：" + referral.receiver(), at + "/supplement", "移送以后取得 " + open + " 项", false));
        }
    }
}
