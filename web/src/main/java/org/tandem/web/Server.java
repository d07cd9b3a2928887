package org.tandem.web;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The server: the stages and their pages, on the database that it is given. */
@SpringBootApplication(scanBasePackages = "org.tandem")
public class Server {}
