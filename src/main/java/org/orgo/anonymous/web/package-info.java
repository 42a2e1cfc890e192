/** The public pages. Nothing of a request is kept, and no session begins here. */
package org.orgo.anonymous.web;
