/**
 * Keys of Utopia's test signer TS in every form that a trust store takes. The key is that of ICAO Doc 9303-8, Appendix B;
 * the certificates around it were made with OpenSSL 3.0 (`x509 -force_pubkey`, serial number 5B, 2023-06-01 to 2035-06-01)
 * and signed by a test authority whose key was thrown away. One names the curve, the other writes its parameters out.
 */
export const UTOPIA = {
  publicKey:
    'MFowFAYHKoZIzj0CAQYJKyQDAwIIAQEHA0IABAgTKnJDs8zCnCcQlwgclqcp7vuOuTYw5TZJjpt84c7SXWinidk77znARxXFrTkV0oHAdU7MCFCL9maH78Yw34g=',
  named:
    'MIIBKjCB0QIBWzAKBggqhkjOPQQDAjAoMQswCQYDVQQGEwJVVDEZMBcGA1UEAwwQVXRvcGlhIHRlc3QgQ1NDQTAeFw0yMzA2MDEwMDAwMDBaFw0zNTA2MDEwMDAwMDBaMBoxCzAJBgNVBAYTAlVUMQswCQYDVQQDDAJUUzBaMBQGByqGSM49AgEGCSskAwMCCAEBBwNCAAQIEypyQ7PMwpwnEJcIHJanKe77jrk2MOU2SY6bfOHO0l1op4nZO+85wEcVxa05FdKBwHVOzAhQi/Zmh+/GMN+IMAoGCCqGSM49BAMCA0gAMEUCIQClkSWVCei6RnO9IjHWB+9DBZqIZkOvg+LH1qePurIW3wIgFeTbTvH9o0vX3SAmYjM2eVkpZocy/34sFTTCGwfC0IY=',
  explicit:
    'MIICBTCCAawCAVswCgYIKoZIzj0EAwIwKDELMAkGA1UEBhMCVVQxGTAXBgNVBAMMEFV0b3BpYSB0ZXN0IENTQ0EwHhcNMjMwNjAxMDAwMDAwWhcNMzUwNjAxMDAwMDAwWjAaMQswCQYDVQQGEwJVVDELMAkGA1UEAwwCVFMwggEzMIHsBgcqhkjOPQIBMIHgAgEBMCwGByqGSM49AQECIQCp+1fboe6pvD5mCpCdg41ybjv2I9UmICggE0gdH25TdzBEBCB9Wgl1/CwwV+72dTBBev/n+4BVwSbcXGzpSktE8zC12QQgJtxcbOlKS0TzMLXZu9d8v5WEFilc9+HOa8zcGP+MB7YEQQSL0q65y35XyyxLSC/8gbevud4n4eO9I8I6RFO9ms4yYlR++DXD2sT9l/hGGhRhHcnCd0UTLe2OVFwdVMcvBGmXAiEAqftX26Huqbw+ZgqQnYONcYw5eqO1Yab3kB4OgpdIVqcCAQEDQgAECBMqckOzzMKcJxCXCByWpynu+465NjDlNkmOm3zhztJdaKeJ2TvvOcBHFcWtORXSgcB1TswIUIv2ZofvxjDfiDAKBggqhkjOPQQDAgNHADBEAiA//cP7v/QvdjZDRLkcQSQqX2hxC86q51nRad9j1FOIrwIgAQBi/2g2eM9Sy0gr3CTiF4otdmdNHeAd/nn7OCjzYQw=',
};
