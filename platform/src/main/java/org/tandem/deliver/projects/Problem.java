package org.tandem.deliver.projects;

/** @param field the field of the form that the rule is about; "" for the act as a whole */
public record Problem(String field, String reason) {}
