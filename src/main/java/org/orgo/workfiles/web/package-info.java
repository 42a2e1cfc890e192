/** The pages of files of work. */
package org.orgo.workfiles.web;
