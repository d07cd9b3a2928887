package org.tandem.base.identity;

import static org.tandem.base.identity.Role.END_USER;
import static org.tandem.base.identity.Role.FINANCE;
import static org.tandem.base.identity.Role.LEADER;
import static org.tandem.base.identity.Role.MEMBER;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The rights matrix, written once: what may be done in a space, and by which roles. Parties are not in it, because rights
 * do not depend on being client or provider. docs/rights.md is written from it, and a test walks it.
 */
public enum Act {
    READ("read what the space shows", Role.values()),
    MANAGE_SEATS("give and end seats of one's own party", LEADER),
    INVITE("invite people and organisations", LEADER),
    CHOOSE_TONE("choose the tone of one's own party", LEADER),
    STATE_NEED("state a need and answer its criteria", LEADER, MEMBER),
    DECIDE_ROUTE("decide the route of a need", LEADER),
    DRAFT_AGREEMENT("draft and change the agreement", LEADER, FINANCE, MEMBER),
    RATE_AIMS("rate shared aims", LEADER),
    SIGN_AGREEMENT("sign the agreement", LEADER),
    PROPOSE_IDEA("propose an idea and comment", LEADER, FINANCE, MEMBER, END_USER),
    OPEN_PANEL("open a panel, freeze its criteria, close it with verdicts", LEADER),
    REVIEW("review what one was assigned", LEADER, FINANCE, MEMBER, END_USER),
    FUND("put money of one's own party into an idea", LEADER, FINANCE),
    RUN_PROJECT("draft a project, its team, phases and commitments", LEADER, MEMBER),
    START_PROJECT("start a project at its gate", LEADER),
    PROMISE("request, accept, deliver and acknowledge commitments", LEADER, FINANCE, MEMBER),
    DRAFT_PLAN("draft a measurement plan", LEADER, FINANCE, MEMBER),
    SIGN_PLAN("sign a measurement plan", LEADER, FINANCE),
    IMPORT_READINGS("import readings", LEADER, MEMBER),
    CONFIRM_OUTCOME("confirm an outcome", LEADER, FINANCE),
    DRAW_STATEMENT("draw a gain-share statement", LEADER, FINANCE),
    SIGN_STATEMENT("sign a gain-share statement", FINANCE),
    OPEN_BOX("open a box for sealed envelopes and lock its scores", LEADER),
    SEAL_ENVELOPE("hand in a sealed envelope", LEADER, FINANCE, MEMBER, END_USER),
    KEEP_SHARE("make a custodian's key and release shares", LEADER, FINANCE, MEMBER),
    STORE_FILE("store a file", LEADER, FINANCE, MEMBER, END_USER),
    REDACT("redact a record of one's own party", LEADER);

    private final String sentence;
    private final Set<Role> roles;

    Act(String sentence, Role... roles) {
        this.sentence = sentence;
        var set = EnumSet.noneOf(Role.class);
        set.addAll(List.of(roles));
        this.roles = Set.copyOf(set);
    }

    /** What it is, to be read after "may": "sign the agreement". */
    public String sentence() {
        return sentence;
    }

    public boolean allowed(Role role) {
        return roles.contains(role);
    }

    public List<Role> roles() {
        return roles.stream().sorted().toList();
    }
}
