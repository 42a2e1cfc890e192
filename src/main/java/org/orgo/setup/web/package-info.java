/** The same setup as a page, while the installation is empty, for who can read its log. */
package org.orgo.setup.web;
