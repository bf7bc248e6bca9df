package anlan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.organization.Post;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** Somebody who reports in the open window, with the number and the word he was given, and the officers who deal with it. */
public final class Informant {

    public static final String LEADER = "d-fenguan";
    private static final Pattern NUMBER = Pattern.compile("JB\\d{8}-[0-9A-Z]{5}"), WORD = Pattern.compile("(?<=>)[0-9A-Z]{5}-[0-9A-Z]{5}(?=<)");
    private static final Pattern PATH = Pattern.compile("/complaints/[0-9a-f-]{36}");

    public final Visitor visitor;
    public final String number;
    private final String word;
    private final int port;

    private Informant(int port, Visitor visitor, String answer) {
        this.port = port;
        this.visitor = visitor;
        number = first(NUMBER, answer);
        word = first(WORD, answer);
    }

    /** Reports with a small photo. */
    public static Informant reporting(int port, District district, String... typed) {
        try {
            district.id(LEADER);
        } catch (NullPointerException _) {
            district.person(LEADER, "郑分管", "yj", LocalDate.of(2030, 1, 7), Post.DEPUTY_HEAD);
        }
        var visitor = new Visitor(port);
        visitor.get("/complaints/new");
        var answer = visitor.upload("/complaints/new", "photos", "IMG.jpg", photo(), typed);
        assertThat(answer.statusCode()).isEqualTo(200);
        return new Informant(port, visitor, answer.body());
    }

    public String follow() {
        return visitor.post("/complaints/follow", "number", number.toLowerCase(Locale.ROOT), "word", word).body();
    }

    public HttpResponse<String> say(String words) {
        return visitor.post("/complaints/follow/messages", "number", number, "word", word, "words", words);
    }

    /** Where an officer finds it. */
    public String pathFor(Visitor officer) {
        return first(PATH, officer.get("/complaints?q=" + number).body());
    }

    public Visitor signedIn(String username) {
        var officer = new Visitor(port);
        officer.signIn(username, District.PASSWORD);
        officer.get("/password");
        return officer;
    }

    /** Taken, restated and found true, with the answer given; the section's two officers checked, the deputy head signed. */
    public String confirmed(District district, String enterprise) {
        var today = LocalDate.now(district.bean(java.time.Clock.class)).toString();
        var handler = signedIn(District.OFFICER);
        var path = pathFor(handler);
        handler.post(path + "/handling");
        handler.post(path + "/acceptance", "summary", "一处阀门泄漏", "place", "南岳镇", "enterprise", enterprise);
        handler.post(path + "/check", "officers", district.id(District.COLLEAGUE).toString());
        handler.post(path + "/conclusion", "confirmed", "true", "checkedOn", today, "finding", "阀门垫片老化", "measures", "责令更换");
        var leader = signedIn(LEADER);
        leader.get(path);
        assertThat(leader.post(path + "/signature", "agreed", "true", "opinion", "同意").body()).contains("已处理");
        assertThat(handler.post(path + "/feedback", "feedback", "已责令更换阀门").body()).contains("已反馈");
        return path;
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group();
    }

    private static byte[] photo() {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "jpeg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
