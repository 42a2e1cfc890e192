/**
 * What every page shares: layout, texts in the reader's language, browser assets, and the pages
 * around the work (login, profile, refusals, the operator's incidents).
 *
 * <p>Page models hold plain values only, so that this package knows no domain. Its controllers may
 * call facades; {@code tasklist} and {@code studio} use its layout and texts.
 */
package org.orgo.web;
