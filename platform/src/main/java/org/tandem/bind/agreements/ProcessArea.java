package org.tandem.bind.agreements;

/** What is outsourced [D2]; benchmarks compare within an area. */
public enum ProcessArea {
    FINANCE("Finance and accounting"),
    HUMAN_RESOURCES("Human resources"),
    PROCUREMENT("Procurement"),
    CUSTOMER_SERVICE("Customer service"),
    CLAIMS("Claims and policies"),
    SUPPLY_CHAIN("Supply chain and stock"),
    ENGINEERING("Engineering and design"),
    INFORMATION_TECHNOLOGY("Information technology"),
    LEGAL("Legal"),
    ANALYTICS("Analytics and research"),
    OTHER("Other");

    private final String title;

    ProcessArea(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
