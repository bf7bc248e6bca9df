package anlan.penalty;

import anlan.kernel.Identifier;
import anlan.kernel.Refused;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How papers reach the party (送达): the address it confirmed, and the announcement where nothing else works. */
@Service
@Transactional
public class Services {

    private final CaseDesk desk;
    private final LawDesk law;
    private final PaperDesk desks;
    private final EvidencePapers papers;

    Services(CaseDesk desk, LawDesk law, PaperDesk desks, EvidencePapers papers) {
        this.desk = desk;
        this.law = law;
        this.desks = desks;
        this.papers = papers;
    }

    /** The address that a party gives (送达地址); with an electronic one it agrees to electronic service. */
    public record NewAddress(UUID party, String address, String postCode, String receiver, String phone, String electronic) {}

    public UUID confirm(CaseId id, NewAddress given) {
        var held = desk.handle(id);
        if (held.filedOn == null || held.status.isEnded()) {
            throw new Refused("“" + held.status.label() + "”的案件不能确认送达地址。");
        }
        CaseDesk.required(given.address(), "请填写送达地址。", "address");
        CaseDesk.required(given.receiver(), "请填写收件人。", "receiver");
        var party = party(id, given.party());
        var paper = papers.address(held, party, given);
        desk.records.of(id, ServiceAddress.class).stream().filter(a -> a.current() && a.party().equals(party.id())).forEach(a -> desk.records.keep(a.past()));
        var kept = desk.records.add(new ServiceAddress(Identifier.fresh(), id, party.id(), given.address().strip(), given.postCode().strip(), given.receiver().strip(),
                given.phone().strip(), given.electronic().strip(), desk.today(), paper.id().value(), true));
        desk.step(held, held.status, "确认送达地址：" + party.name(), paper.number(), Basis.ELECTRONIC_SERVICE.key(),
                kept.address() + (kept.electronic().isEmpty() ? "" : "；同意电子送达 " + kept.electronic()));
        return kept.id();
    }

    /** Announces a paper that no other way could deliver; why, and what was tried, goes on file. */
    public UUID announce(CaseId id, UUID paper, UUID partyId, String reason, String gist, String medium) {
        var held = desk.handle(id);
        var party = party(id, partyId);
        if (!announceable(id).containsKey(paper)) {
            throw new Refused("这份文书已经送达、已经公告，或者不是本案送达当事人的文书。").at("paper");
        }
        CaseDesk.required(reason, "请记明公告送达的原因和经过。", "reason");
        CaseDesk.required(gist, "请写明文书的主要内容。", "gist");
        CaseDesk.required(medium, "请填写公告的媒体。", "medium");
        var counts = law.last("D70", desk.today());
        var announced = desks.get(paper);
        var letter = papers.announce(held, party, announced, gist.strip(), counts);
        var kept = desk.records.add(new Announcement(Identifier.fresh(), id, party.id(), paper, announced.title() + announced.number(), reason.strip(), medium.strip(),
                desk.today(), counts, letter.number(), letter.id().value()));
        desk.step(held, held.status, "公告送达：" + kept.title(), letter.number(), Basis.SERVICE_WAYS.key(), kept.medium() + "，视为送达之日 " + counts + "；" + kept.reason());
        return kept.id();
    }

    private Party party(CaseId id, UUID partyId) {
        var party = desk.records.require(partyId, Party.class, "名当事人");
        if (!party.penaltyCase().equals(id)) {
            throw new Refused("该当事人不属于本案。").at("party");
        }
        return party;
    }

    /** Letters to the party of this case that were not served yet, by id. */
    @Transactional(readOnly = true)
    public Map<UUID, String> announceable(CaseId id) {
        var announced = desk.records.of(id, Announcement.class).stream().map(Announcement::announced).toList();
        var letters = new LinkedHashMap<UUID, String>();
        var unserved = new java.util.HashSet<UUID>();
        desk.records.notices(id).stream().filter(n -> n.servedOn() == null).forEach(n -> unserved.add(n.paper()));
        desk.records.of(id, Decision.class).stream().filter(d -> d.servedOn() == null).forEach(d -> unserved.add(d.paper()));
        desk.records.of(id, Urging.class).stream().filter(u -> u.servedOn() == null).forEach(u -> unserved.add(u.paper()));
        desk.records.of(id, Delivery.class).stream().filter(d -> d.isOpen() && d.party() != null).forEach(d -> unserved.add(d.paper()));
        unserved.stream().filter(p -> !announced.contains(p)).map(desks::get).forEach(p -> letters.put(p.id().value(), p.title() + "　" + p.number()));
        return letters;
    }

}
