package org.orgo.compliance.erasure.web;

import org.orgo.compliance.erasure.ErasureCertificate;
import org.orgo.web.Layout;

/** The certificate of an erasure. */
public record ErasureCertificatePage(
    Layout layout, ErasureCertificate certificate, String erasedBy) {}
