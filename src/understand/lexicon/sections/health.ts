/** Health: illness, care, medicine and what keeps people well. */
import type { SectionWords } from './section-words.ts'

export const HEALTH: SectionWords = {
  strong: `patient hospital doctor nurse vaccine vaccination vaccinate virus-spread infection outbreak epidemic pandemic disease cancer
    tumour tumor diabetes diabetic obesity obese surgery surgeon clinic clinical-trial symptom diagnosis diagnose therapy nhs medicine medical
    pharmaceutical mental-health dementia alzheimer malaria hiv aids tuberculosis influenza measles cholera ebola coronavirus covid
    covid-19 sars mers bird-flu avian-flu swine-flu flu-vaccine flu-shot flu-shots flu-season heart-disease heart-attack stroke-patients blood-pressure antibiotic
    antibiotics antiviral antidepressant antidepressants painkiller painkillers vioxx celebrex bextra cox-2 statin statins aspirin ibuprofen paracetamol
    public-health health-ministry health-officials health-workers world-health maternity midwife contagious infectious quarantine
    breast-cancer prostate-cancer lung-cancer cervical-cancer colon-cancer skin-cancer leukaemia leukemia lymphoma chemotherapy radiotherapy
    oncologist cardiologist paediatrician pediatrician pediatric psychiatrist psychiatric gynaecologist dermatologist neurologist epidemiologist
    virologist pathologist anaesthetic cholesterol insulin hormone-replacement hrt contraceptive contraception abortion-pill fertility ivf
    miscarriage premature-babies stillbirth caesarean breastfeeding newborn-babies autism autistic asthma allergy allergies eczema arthritis
    osteoporosis parkinson's multiple-sclerosis epilepsy schizophrenia depression bipolar anxiety eating-disorder anorexia bulimia
    hepatitis polio meningitis pneumonia salmonella e-coli mrsa superbug west-nile zika dengue typhoid plague monkeypox mpox norovirus
    transplant organ-donor kidney liver-disease bone-marrow blood-donor blood-transfusion dialysis cataract hearing-aid hip-replacement
    general-practitioner gps-surgery family-doctor accident-and-emergency emergency-room intensive-care ambulance paramedic hospice nursing-home care-home
    waiting-list waiting-lists waiting-times health-care healthcare health-service health-insurance medicaid medicare nhs-trust bma drug-trial
    side-effects placebo fda-approval fda food-and-drug prescription pharmacist pharmacy generic-drug opioid opioids fentanyl overdose addiction
    methadone e-cigarettes vaping smoking-ban quit-smoking smokers nicotine passive-smoking binge-drinking alcohol-abuse junk-food
    low-carb atkins calorie calories dietary dietitian nutritionist vitamin vitamins supplement trans-fat omega-3 saturated-fat
    body-mass weight-loss overweight gastric childhood-obesity life-expectancy mortality-rate death-rate immunisation immunization immune-system
    pathogen respiratory ventilator lockdown face-mask social-distancing ppe booster-shot herd-immunity world-health-organization who-said cdc
    centers-for-disease surgeon-general medical-journal lancet new-england-journal british-medical-journal medical-association
    wellness caregiver disabled-patients prosthetic physiotherapy rehabilitation palliative euthanasia assisted-suicide cannabis-medicinal`,
  plain: `health treatment treat drug care dose ward illness blood pain diet smoking smoker alcohol pregnancy pregnant infant
    physician trial immune syndrome injury dental dentist mask hygiene nutrition wellbeing sick   
    virus flu cough rash sore bacteria germ infected cure heal recover recovery lung bone muscle brain breast stomach
    liver tissue gene-therapy hormone pill tablet-drug injection jab shot medication toxic poison ageing aging elderly babies
    mother birth women's-health men's-health exercise fitness fat sugar salt meat vegetables fruit study-found studies
    doctors-say researchers risk-of higher-risk lower-risk increased-risk reduce-risk prevent prevention screening scan x-ray mri
    donor disabled disability handicapped suicide counselling therapist poisoning contaminated recall-drug `,
}
