package anlan.platform.document;

import anlan.platform.document.form.Notices;
import anlan.platform.document.form.PaperKinds;
import anlan.platform.document.print.PaperSetter;
import anlan.platform.document.print.PdfPress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The catalogue, the notices, the setter and the press, one of each. */
@Configuration(proxyBeanMethods = false)
class PaperConfiguration {

    @Bean
    PaperKinds paperKinds() {
        return new PaperKinds();
    }

    @Bean
    Notices notices() {
        return new Notices();
    }

    @Bean
    PaperSetter paperSetter(Notices notices, @Value("${anlan.address}") String address) {
        return new PaperSetter(notices, address.replaceAll("/+$", "") + "/verify");
    }

    @Bean
    PdfPress pdfPress() {
        return new PdfPress();
    }
}
