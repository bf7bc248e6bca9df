package anlan.articles;

import static anlan.testing.Acting.as;
import static anlan.testing.Acting.run;

import anlan.cooperation.Answer;
import anlan.cooperation.CircularId;
import anlan.cooperation.Circulars;
import anlan.cooperation.ParcelFilter;
import anlan.cooperation.Received;
import anlan.credit.CreditScenario;
import anlan.credit.blacklist.BlacklistingId;
import anlan.credit.blacklist.ListingPublishing;
import anlan.credit.blacklist.ListingViews;
import anlan.credit.blacklist.Listings;
import anlan.credit.blacklist.Restrictions;
import anlan.credit.notice.BulletinDraft;
import anlan.credit.notice.BulletinId;
import anlan.credit.notice.BulletinKind;
import anlan.credit.notice.Bulletins;
import anlan.hazard.HazardFixtures;
import anlan.organization.Post;
import anlan.platform.document.form.ServiceWay;
import anlan.platform.file.Upload;
import anlan.testing.District;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What offices know of each other and of the worst: lists, messages between departments, papers under notices. */
abstract class HiddenMatters extends CreditScenario {

    /** A person whose name is longer than its surname, in the words that an officer typed. */
    static final String PERSON = "漏9999记";

    /** On the list, told to the departments, one of which has answered; the ids of all that. */
    final List<UUID> listed(UUID unit) {
        the.aServedCase(unit, FINE);
        var team = List.of(the.officer.person(), the.second.person());
        var id = as(the.officer, () -> listings().propose(entries(the.officer, unit).getFirst().id(), team, "GRAVE", PERSON + "拒不改正"));
        run(the.officer, () -> listings().notice(id));
        serve(id);
        run(the.officer, () -> listings().record(id, PERSON + "书面放弃", true, clock.today()));
        run(the.head, () -> listings().decide(id, true, PERSON + "情节严重"));
        serve(id);
        run(the.officer, () -> the.bean(ListingPublishing.class).publish(id, List.of("BUSINESS", "BIDDING")));
        var market = somebody("scjg", Post.LIAISON, "");
        var message = as(market, () -> the.bean(ListingViews.class).restrictions("", "", 1)).rows().getFirst().id();
        run(market, () -> the.bean(Restrictions.class).receive(message));
        run(market, () -> the.bean(Restrictions.class).answer(message, "对" + PERSON + "重点监管"));
        return List.of(id.value(), message.value());
    }

    private void serve(BlacklistingId id) {
        run(the.officer, () -> listings().serve(id, new Listings.Service(ServiceWay.DIRECT, PERSON, clock.today())));
    }

    private Listings listings() {
        return the.bean(Listings.class);
    }

    /** A circular that the police have opened and signed for; the ids of the circular and of what was sent. */
    final List<UUID> circulated() {
        District.of(context).person("leak-police", PERSON, "ga", LocalDate.of(2030, 1, 7), Post.LIAISON);
        var wanted = new Circulars.NewCircular("通报", "对" + PERSON + "协同查处", List.of("ga"), null, "", List.of());
        var circular = as(the.officer, () -> the.bean(Circulars.class).send(new CircularId(UUID.randomUUID()), wanted));
        var ids = new ArrayList<>(List.of(circular.value()));
        District.of(context).as("leak-police", () -> {
            var received = the.bean(Received.class);
            var parcel = received.list(new ParcelFilter("", "", null, "", null, null, 1)).rows().getFirst().id();
            received.view(parcel);
            received.answer(parcel, new Answer("RECEIVE", "", "", PERSON, null));
            ids.add(parcel.value());
        });
        return ids;
    }

    /** A draft with a paper under it, which nobody outside may read or take. */
    final UUID draftedNotice() {
        return notice(PERSON, PERSON + "草稿", PERSON + ".png").value();
    }

    /** A notice with a paper that anybody may take. */
    final UUID publishedNotice() {
        var id = notice("附件公告", "见附件。", "名单.png");
        run(the.officer, () -> the.bean(Bulletins.class).submit(id));
        run(the.head, () -> the.bean(Bulletins.class).decide(id, true, PERSON + "同意"));
        return id.value();
    }

    private BulletinId notice(String title, String text, String file) {
        var id = as(the.officer, () -> the.bean(Bulletins.class).draft(new BulletinDraft(BulletinKind.NEWS, title, text, null, false)));
        run(the.officer, () -> the.bean(Bulletins.class).attach(id, List.of(new Upload(file, HazardFixtures.aPhoto()))));
        return id;
    }
}
