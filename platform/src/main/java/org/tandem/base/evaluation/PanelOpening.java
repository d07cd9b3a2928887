package org.tandem.base.evaluation;

import java.util.List;
import java.util.UUID;

/** What came of opening a panel. */
public sealed interface PanelOpening {

    record Opened(UUID id) implements PanelOpening {}

    record Refused(List<Problem> problems) implements PanelOpening {}
}
