package anlan.platform.web;

import anlan.kernel.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.validation.BindingResult;

/** Does what a form asks (办理表单); a refusal is shown on the form, beside its field, and nothing typed is lost. */
public final class Forms {

    private Forms() {}

    /** Whether the deed was done; if not, the form has the error and is to be shown again. */
    public static boolean done(BindingResult errors, Runnable deed) {
        if (errors.hasErrors()) {
            return false;
        }
        try {
            deed.run();
            return true;
        } catch (Refused refused) {
            reject(errors, refused);
        } catch (OptimisticLockingFailureException e) {
            errors.reject("conflict", "刚才有人先改了这条记录。请打开新内容核对，再保存一次；您填写的内容还在下面。");
        } catch (DuplicateKeyException e) {
            errors.reject("twice", "同样的内容刚才已经提交，没有再登记一次。请打开原记录查看。");
        }
        return false;
    }

    private static void reject(BindingResult errors, Refused refused) {
        String sentence = refused.provision() == null
                ? refused.getMessage()
                : refused.getMessage() + "（依据：" + refused.provision() + "）";
        if (refused.field() == null) {
            errors.reject("refused", sentence);
        } else {
            errors.rejectValue(refused.field(), "refused", sentence);
        }
    }
}
