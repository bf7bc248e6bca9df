package anlan.law;

import anlan.kernel.Refused;

/** What a correction of the law tables rests on (更正依据): the source and the reason, neither may be missing. */
public record Grounds(String source, String reason) {

    public Grounds {
        if (source == null || source.isBlank()) {
            throw new Refused("请写明来源，例如法规原文的名称、条款和网址。").at("source");
        }
        if (reason == null || reason.isBlank()) {
            throw new Refused("请写明更正的理由。").at("reason");
        }
        source = source.strip();
        reason = reason.strip();
    }
}
