package anlan.platform.document.print;

import anlan.kernel.Refused;
import anlan.platform.document.form.Notices;
import anlan.platform.view.TemplateSpeed;
import java.nio.charset.StandardCharsets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Sets a paper (排版): fills the template of its kind and returns one self-contained XHTML text, which is what is frozen
 * on issue.
 */
public final class PaperSetter {

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final PaperWords words = new PaperWords();
    private final Notices notices;
    private final String checkAddress;
    private final String styles = read("/templates/paper/paper.css");

    /** @param checkAddress where papers are verified, for example {@code https://…/verify} */
    public PaperSetter(Notices notices, String checkAddress) {
        this.notices = notices;
        this.checkAddress = checkAddress;
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.XML);
        resolver.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(resolver);
        TemplateSpeed.quicken(engine);
    }

    /** The whole paper as well-formed XHTML. */
    public String set(Sheet sheet) {
        if (sheet.template().isEmpty()) {
            throw new Refused("“" + sheet.kind().title() + "”尚无文书模板，不能制作。");
        }
        var values = sheet.values();
        var context = new Context(Locale.SIMPLIFIED_CHINESE);
        context.setVariable("sheet", sheet);
        context.setVariable("kind", sheet.kind());
        context.setVariable("organ", sheet.organ());
        context.setVariable("p", values);
        context.setVariable("you", values.addressee().you());
        context.setVariable(
                "notices", notices.paragraphs(sheet.kind(), sheet.date(), sheet.organ(), values.addressee()));
        context.setVariable("say", words);
        context.setVariable("css", PageRules.of(sheet) + styles);
        if (!sheet.isDraft()) {
            context.setVariable("qr", QrCode.of(checkAddress + "?code=" + sheet.checkCode()));
        }
        return engine.process("paper/" + sheet.template(), context);
    }

    private static String read(String resource) {
        try (var in = Objects.requireNonNull(PaperSetter.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
