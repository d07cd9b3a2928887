package org.tandem.web;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** The server: the stages and their pages, on the database that it is given. */
@SpringBootApplication
@Import(Main.Stages.class)
public class Server {}
