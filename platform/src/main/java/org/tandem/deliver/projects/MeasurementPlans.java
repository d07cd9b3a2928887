package org.tandem.deliver.projects;

import java.util.List;
import java.util.UUID;

/**
 * Whether the effect of a project will be judged by a plan that everybody signed who must. Projects asks before a start
 * [C8]; the later stage that keeps the plans answers. As long as nobody answers, no plan counts as signed.
 */
public interface MeasurementPlans {

    /**
     * What a signed measurement plan of this project still lacks, each as a sentence that names the next step: "The
     * measurement plan is not signed by the finance seat of Northwind Health. Ask it to sign."
     *
     * @return empty when the plan is signed by all who must
     */
    List<String> missing(UUID space, UUID project);
}
