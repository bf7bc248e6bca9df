package anlan.platform.document.form;

/** What a superior wrote on an internal form (审批意见), with the signature under it. */
public record Opinion(@Filled("审批意见") String text, @Filled("审批人签名") Signature signature) {}
