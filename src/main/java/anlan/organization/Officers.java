package anlan.organization;

import anlan.kernel.Refused;
import anlan.platform.security.Permissions;
import anlan.platform.web.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The staff of the bodies (人员): appointment, posts, certificates, and who may act where. */
@Service
@Transactional
public class Officers {

    /**
     * Which of the staff a list shows (筛选).
     *
     * @param agency code of a body, with all below it; empty for all
     * @param words part of the name; empty for all
     * @param certificate valid, soon, lapsed or none; empty for all
     */
    public record Filter(String agency, String words, String certificate) {}

    private final OfficerStore officers;
    private final CertificateStore certificates;
    private final PostHoldingStore holdings;
    private final OfficerReader reader;
    private final Agencies agencies;
    private final Permissions permissions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Officers(OfficerStore officers, CertificateStore certificates, PostHoldingStore holdings, OfficerReader reader,
            Agencies agencies, Permissions permissions, ApplicationEventPublisher events, Clock clock) {
        this.officers = officers;
        this.certificates = certificates;
        this.holdings = holdings;
        this.reader = reader;
        this.agencies = agencies;
        this.permissions = permissions;
        this.events = events;
        this.clock = clock;
    }

    public OfficerView view(OfficerId id) {
        return view(id, today());
    }

    public OfficerView view(OfficerId id, LocalDate day) {
        return find(id, day).orElseThrow(() -> new Refused("没有这名人员。"));
    }

    public Optional<OfficerView> find(OfficerId id, LocalDate day) {
        return reader.find(id, day);
    }

    /** Whether the officer held a valid certificate that day (持证). */
    public boolean certified(OfficerId id, LocalDate day) {
        return find(id, day).map(OfficerView::certified).orElse(false);
    }

    /** Whether body, trade and place give the officer a say over a unit there that day (管辖). */
    public boolean competent(OfficerId id, String division, String supervisor, LocalDate day) {
        return reader.competent(id, division, supervisor, day);
    }

    /** Those who may be sent to such a unit that day: certified and competent. */
    public List<OfficerView> candidates(String division, String supervisor, LocalDate day) {
        return reader.candidates(division, supervisor, day).stream().filter(OfficerView::certified).toList();
    }

    /** The staff of one body today. */
    public List<OfficerView> of(String agency) {
        return reader.of(agency, today());
    }

    /** Who leads the body (负责人): of a town its head, of a section or squad that of the body above. */
    public Optional<OfficerView> head(String agency) {
        var body = agencies.view(agency);
        var here = reader.holding(agency, List.of(Post.HEAD, Post.TOWN_HEAD), today());
        return here.isPresent() || body.parent() == null || body.kind() == AgencyKind.TOWN
                ? here
                : head(body.parent());
    }

    /** Who leads the section, or in a body without sections whoever leads its supervision work. */
    public Optional<OfficerView> sectionHead(String agency) {
        return reader.holding(agency, List.of(Post.SECTION_HEAD), today());
    }

    public List<OfficerView> holders(Post post) {
        return reader.holders(post, today());
    }

    public Page<OfficerView> list(Filter filter, int page) {
        permissions.require("organization.read");
        return reader.list(filter, today(), page);
    }

    public List<CertificateView> certificates(OfficerId id) {
        return reader.certificates(id);
    }

    /** The certificates of that number, for whoever wants to check an officer at the door. */
    public List<CertificateView> certificatesNumbered(String number) {
        return reader.certificatesNumbered(number.strip());
    }

    /** Certificates that lapse from one day to another: who has to renew (到期清单). */
    public List<CertificateView> lapsing(LocalDate from, LocalDate to) {
        return reader.lapsing(from, to);
    }

    public List<PostHoldingView> posts(OfficerId id) {
        return reader.posts(id);
    }

    /** Appoints somebody to a body (到任). */
    public OfficerId appoint(NewOfficer person) {
        permissions.require("organization.edit");
        if (person.name().isBlank()) {
            throw new Refused("请填写姓名。").at("name");
        }
        var body = agencies.view(person.agency());
        var saved = officers.save(new Officer(OfficerId.fresh(), null, person.name().strip(), person.phone().strip(),
                body.code(), person.fullTime(), person.joined(), null));
        events.publishEvent(new OfficerEvent.OfficerAppointed(saved.id(), saved.name(), body.name(), clock.instant()));
        return saved.id();
    }

    /** The last day in office; open posts end with it. */
    public void leave(OfficerId id, LocalDate day) {
        permissions.require("organization.edit");
        var officer = officer(id);
        officers.save(officer.leftOn(day));
        holdings.findByOfficerAndValidToIsNull(id).forEach(held -> endPost(held, day));
        events.publishEvent(new OfficerEvent.OfficerLeft(id, officer.name(), day, clock.instant()));
    }

    /** Ends what somebody holds in one body. */
    void endPosts(OfficerId id, String agency, LocalDate lastDay) {
        holdings.findByOfficerAndValidToIsNull(id).stream().filter(held -> held.agency().equals(agency))
                .forEach(held -> endPost(held, lastDay));
    }

    /** Gives a post in a body from a day on (任岗). */
    public PostHoldingId give(OfficerId id, String agency, Post post, LocalDate from) {
        permissions.require("organization.edit");
        officer(id);
        var body = agencies.view(agency);
        if (post == Post.ENTERPRISE) {
            throw new Refused("企业安全管理员不是机关岗位。").at("post");
        }
        if (holdings.existsByOfficerAndAgencyAndPostAndValidToIsNull(id, agency, post)) {
            throw new Refused("该人员已在" + body.name() + "任“" + post.label() + "”。").at("post");
        }
        requireSeparate(id, post, from);
        var held = holdings.save(new PostHolding(PostHoldingId.fresh(), null, id, agency, post, from, null));
        events.publishEvent(new OfficerEvent.PostGiven(id, post.label(), body.name(), from, clock.instant()));
        return held.id();
    }

    /** A liaison sees what was sent to his body and nothing else, so he holds no other post. */
    private void requireSeparate(OfficerId id, Post post, LocalDate from) {
        boolean mixed = reader.posts(id).stream().filter(held -> held.validTo() == null || !held.validTo().isBefore(from))
                .anyMatch(held -> (held.post() == Post.LIAISON) != (post == Post.LIAISON));
        if (mixed) {
            throw new Refused("联络员不能同时担任其他岗位。请先结束原来的任岗。").at("post");
        }
    }

    public void endPost(PostHoldingId id, LocalDate lastDay) {
        permissions.require("organization.edit");
        endPost(holdings.findById(id).orElseThrow(() -> new Refused("没有这条任岗记录。")), lastDay);
    }

    private void endPost(PostHolding held, LocalDate lastDay) {
        holdings.save(held.endingOn(lastDay.isBefore(held.validFrom()) ? held.validFrom() : lastDay));
        events.publishEvent(new OfficerEvent.PostEnded(held.officer(), held.post().label(),
                agencies.view(held.agency()).name(), lastDay, clock.instant()));
    }

    /** Enters a certificate (登记执法证). */
    public CertificateId certify(OfficerId id, String number, String kind, LocalDate from, LocalDate to) {
        permissions.require("organization.edit");
        officer(id);
        if (number.isBlank()) {
            throw new Refused("请填写证件编号。").at("number");
        }
        if (to.isBefore(from)) {
            throw new Refused("有效期止早于有效期起。").at("to");
        }
        if (reader.certificatesNumbered(number.strip()).stream().anyMatch(c -> !c.officer().equals(id))) {
            throw new Refused("证件编号 " + number.strip() + " 已登记在他人名下。").at("number");
        }
        var saved = certificates.save(new Certificate(
                CertificateId.fresh(), null, id, number.strip(), kind.strip(), from, to, null, ""));
        events.publishEvent(new OfficerEvent.CertificateIssued(id, saved.number(), from, to, clock.instant()));
        return saved.id();
    }

    public void withdraw(CertificateId id, LocalDate day, String reason) {
        permissions.require("organization.edit");
        var held = certificates.findById(id).orElseThrow(() -> new Refused("没有这个证件。"));
        certificates.save(held.withdrawnOn(day, reason));
        events.publishEvent(new OfficerEvent.CertificateWithdrawn(
                held.officer(), held.number(), day, reason.strip(), clock.instant()));
    }

    private Officer officer(OfficerId id) {
        return officers.findById(id).orElseThrow(() -> new Refused("没有这名人员。"));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
