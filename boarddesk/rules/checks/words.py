"""Words by which British minutes say that somebody spoke, did something, or is to do it; and abbreviations everybody
in public life knows.
"""

_SAID = (
    "acknowledged added addressed admitted advised advises affirmed alerted announced apologised apologized "
    "appealed appreciated argued asked asks assured attested believed believes briefed called cautioned "
    "challenged clarified commended commented comments complained concluded concurred confirmed confirms "
    "congratulated conveyed corrected countered debated declared described detailed disagreed disclosed echoed "
    "elaborated emphasised emphasized encouraged enquired enthused explained explains expressed feels felt "
    "flagged gave highlighted highlights hoped illustrated indicated informed informs inquired instructed "
    "introduced invited maintained mentioned moved nominated noted notes notified objected observed opened opined "
    "outlined paid pointed pondered presented pressed proposed proposes queried queries questioned raised raises "
    "read reassured recalled recapped recounted reflected reiterated relayed remarked reminded replied reported "
    "reports requested requests responded said says seconded shared spoke stated states stressed stresses "
    "suggested suggests summarised summarized talked thanked thanks thinks thought told touched underlined urged "
    "voiced volunteered warned welcomed wished wondered wrote"
)
SAID = frozenset(_SAID.split())
"""What a person does in minutes and a body of people seldom: speak."""
_DID = (
    "accepted agreed answered arranged arrived attended became brought carried chaired checked circulated closed "
    "collated compared completed consulted contacted continued declined delivered demonstrated discussed "
    "distributed drafted drew emailed endorsed entered established expected explored finished followed forwarded "
    "had handed has identified is is-to joined kept led left liaised looked made met offered ordered prepared "
    "produced promised provided pursued put ran received recommended referred rejoined represented researched "
    "resigned retired returned reviewed sent set showed signed stood submitted supported tabled talks thanked "
    "took undertook updated visited was went withdrew worked"
)
DID = frozenset(_DID.split())
"""What people and bodies of people both do."""
_GIVEN_BY = (
    "advised agreed asked authored chaired challenged circulated clarified collated completed confirmed delivered "
    "drafted explained facilitated given handed highlighted introduced led made moved outlined prepared presented "
    "produced proposed provided queried questioned raised read received reported requested reviewed seconded "
    "shared stated submitted suggested supported tabled taken updated written"
)
GIVEN_BY = frozenset(_GIVEN_BY.split())
"""What stands before "by" and a person."""
_ADDRESSED = (
    "asked assured congratulated directed instructed invited nominated reminded requested tasked thanked told "
    "urged welcomed"
)
ADDRESSED = frozenset(_ADDRESSED.split())
"""What is done to a person."""
_COMMON = (
    "ABC ACAS ADHD AGM AHT AI AOB AONB AQP ASB ASC ASD BAME BBC BCF BDO BID BMA BME BT CAB CAF CAFCASS CAMHS CBT "
    "CCG CCTV CDA CDOP CE CEO CEOP CEX CFO CHC CIC CIL CIO CIPD CIPFA COG COO COVID CPA CPD CPR CPS CQC CSC CSE "
    "CSP CV CVS CYP DBS DCLG DCSF DEFRA DESNZ DFE DFT DHSC DHT DLUHC DNA DOB DOLS DPA DPO DSG DSL DVLA DWP EAL "
    "EBD ECHR EDI EDT EHCP EHE EHRC EIA EPC ESOL EU EV EYFS FAQ FAQS FE FGB FGM FOI FOIA FSM FTE FY GB GCSE GDPR "
    "GLA GMC GP GPS HE HM HMCI HMCTS HMG HMI HMIC HMO HMP HMPPS HMRC HMT HQ HR HRA HSCP HSE HT HWB IAG ICB ICO "
    "ICS ICT ID IFA IG ILACS IRO ISA IT ITT IVF JCP JSNA JTAI KALC KPI KPIS KS LA LAC LADO LAS LEA LEP LFB LGA "
    "LGBT LGO LGPS LLP LMC LSCB LSP LTD MAPPA MARAC MASH MAT MCA MHCLG MIU MOD MOU MP MPS MTFP MTFS NALC NB NDPB "
    "NEET NFER NFU NHS NHSE NHW NICE NMC NPPF NSPCC NUT NVQ OFSTED OHID OK ONS OOH PAT PC PCC PCN PCSO PCT PDF PE "
    "PEP PFI PHE PHSO PIP PLC PMO PPE PPG PPP PPS PR PRU PSED PSHE PTA PVI QA RAF RAG RBL RCN RE RNIB RNLI ROI "
    "RSE RSL RSPB RSPCA RTA SAB SALC SAR SATS SCR SDP SEF SEN SENCO SEND SEO SFVS SHA SIP SLA SLAS SLC SLCC SLT "
    "SMART SME SMT SOP SPD SRE SRO STEM STI SWOT TBA TBC TCA TFL TOR TPO TUC TUPE TV UASC UK UKHSA UN UNICEF URN "
    "US USA VAT VCS VCSE VFM VLE VPN WASP WC WFH WHO WI WMT YJB YMCA YOS YOT YP YWCA"
)
COMMON = frozenset(_COMMON.split())
"""Abbreviations of British public life, in capitals; on a board where somebody has these initials they are theirs."""
