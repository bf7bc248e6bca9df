package anlan.penalty;

import java.util.List;
import org.springframework.stereotype.Component;

/** What those who handle a case may do to get evidence and to reach the parties (取证、送达的下一步). */
@Component
class EvidenceDeeds implements HandlerDeeds {

    private final CaseDesk desk;
    private final Services services;

    EvidenceDeeds(CaseDesk desk, Services services) {
        this.desk = desk;
        this.services = services;
    }

    @Override
    public void add(CaseView view, List<NextDeed> deeds) {
        if (view.status().isInvestigation()) {
            investigate(view, deeds);
        }
        desk.records.of(view.id(), Appraisal.class).stream().filter(Appraisal::isOut)
                .forEach(a -> deeds.add(deed("登记检测鉴定结果：" + a.institution(), "/appraisals/" + a.id(), "约定 " + a.due())));
        desk.records.of(view.id(), Assistance.class).stream().filter(Assistance::isOpen)
                .forEach(a -> deeds.add(deed("登记协查答复：" + a.organ(), "/assistances/" + a.id(), "请对方 " + a.due() + " 前答复")));
        desk.records.of(view.id(), InterviewSummons.class).stream().filter(s -> s.isOpen() && desk.now().isAfter(s.at()))
                .forEach(s -> deeds.add(deed("登记未到：" + s.person(), "/summonses/" + s.id() + "/absence", s.number())));
        desk.records.of(view.id(), Delivery.class).stream().filter(Delivery::isOpen)
                .forEach(d -> deeds.add(new NextDeed("登记送达" + d.kind().label() + "：" + d.addressee(), "/deliveries/" + d.id(), d.number(), true)));
        if (view.filedOn() != null && !view.status().isEnded()) {
            deeds.add(deed("确认送达地址", "/service-addresses/new", ""));
        }
        if (!services.announceable(view.id()).isEmpty()) {
            deeds.add(deed("公告送达", "/announcements/new", "其他方式无法送达的"));
        }
        if (view.status().isBeforeDecision()) {
            deeds.add(deed("登记回避申请", "/recusals/new", ""));
        }
    }

    private static void investigate(CaseView view, List<NextDeed> deeds) {
        deeds.add(deed("通知询问", "/summonses/new", "制作询问通知书"));
        deeds.add(deed("现场勘验", "/surveys/new", ""));
        deeds.add(deed("抽样取证", "/samplings/new", ""));
        deeds.add(deed("委托检测鉴定", "/appraisals/new", ""));
        deeds.add(deed("请求协助调查", "/assistances/new", ""));
        view.preservations().stream().filter(p -> p.waitsForApproval() && p.urgent())
                .forEach(p -> deeds.add(new NextDeed("紧急登记保存等待补批", "", "", false)));
    }

    private static NextDeed deed(String label, String href, String note) {
        return new NextDeed(label, href, note, false);
    }
}
