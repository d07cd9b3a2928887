package org.tandem.web.look;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands round the body of every page. One is made for each request; a template takes it as its first parameter and
 * hands it on to {@code layout/page.jte}.
 *
 * @param title the page's title, without the product's name; templates set it with {@link #titled}
 * @param reader who reads, and how they like to read
 * @param place the space that the page belongs to; null on the desk, the search and the person's own pages
 * @param notices what just happened, said once
 */
public record Frame(String title, Reader reader, @Nullable Place place, List<Notice> notices) {

    public Frame {
        notices = List.copyOf(notices);
    }

    /** A frame without a space and without notices. */
    public static Frame of(Reader reader) {
        return new Frame("", reader, null, List.of());
    }

    public Frame titled(String words) {
        return new Frame(words, reader, place, notices);
    }

    public Frame in(Place space) {
        return new Frame(title, reader, space, notices);
    }

    public Frame saying(Notice notice) {
        List<Notice> all = new ArrayList<>(notices);
        all.add(notice);
        return new Frame(title, reader, place, all);
    }

    /** The text of the browser's tab: page, space, product. */
    public String tab() {
        String space = place == null ? "" : " · " + place.name();
        return title.isEmpty() ? "Tandem" : title + space + " · Tandem";
    }

    /** Numbers, money and dates as this reader reads them. */
    public Show show() {
        return new Show(reader.locale(), reader.zone());
    }
}
