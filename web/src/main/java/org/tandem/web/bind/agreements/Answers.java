package org.tandem.web.bind.agreements;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.tandem.bind.agreements.Problem;
import org.tandem.bind.agreements.Saving;
import org.tandem.bind.agreements.Signing;
import org.tandem.web.Edition;

/** What REST answers to a change: the new version, or each rule that said no with its field. */
final class Answers {

    private Answers() {}

    static ResponseEntity<?> of(Saving saving) {
        return switch (saving) {
            case Saving.Saved saved ->
                ResponseEntity.noContent().eTag(Edition.tag(saved.edition())).build();
            case Saving.Refused refused -> refused(refused.problems());
        };
    }

    static ResponseEntity<?> of(Signing signing) {
        return switch (signing) {
            case Signing.Signed signed -> ResponseEntity.ok(new Done(false));
            case Signing.EnteredIntoForce entered -> ResponseEntity.ok(new Done(true));
            case Signing.Refused refused -> refused(refused.problems());
        };
    }

    /** @param inForce whether the version is in force by this act */
    record Done(boolean inForce) {}

    static ResponseEntity<?> refused(List<Problem> problems) {
        var detail = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, problems.getFirst().reason());
        detail.setProperty("problems", problems);
        return ResponseEntity.of(detail).build();
    }
}
